// The catalog keeps deprecated Prometheus metrics beside OpenTelemetry ones; without them its processing loop stops silently.
class Metric {
  constructor(config) {
    Object.assign(this, config);
  }
  inc() {}
  dec() {}
  set() {}
  observe() {}
  reset() {}
  remove() {}
  labels() {
    return this;
  }
  startTimer() {
    return () => 0;
  }
}

const metrics = new Map();
const register = {
  contentType: 'text/plain',
  getSingleMetric: name => metrics.get(name),
  registerMetric: metric => metrics.set(metric.name, metric),
  clear: () => metrics.clear(),
  metrics: async () => '',
};

module.exports = {
  Counter: Metric,
  Gauge: Metric,
  Histogram: Metric,
  Summary: Metric,
  Registry: class Registry {},
  register,
  collectDefaultMetrics() {},
};

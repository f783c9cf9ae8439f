// The signals backend opens a WebSocketServer; nothing can connect to it in the sandbox, so it has no clients.
const EventEmitter = require('events');

class WebSocketServer extends EventEmitter {
  clients = new Set();
  handleUpgrade(_request, socket, _head, done) {
    done(socket);
  }
  close(done) {
    done?.();
  }
}

class WebSocket extends EventEmitter {
  static OPEN = 1;
  constructor() {
    super();
    throw new Error('WebSockets are not available in the browser sandbox: it has no network.');
  }
}

module.exports = Object.assign(WebSocket, { WebSocket, WebSocketServer, Server: WebSocketServer });

// Needed by express, knex, readable-stream: npm's events 3.3 lacks what Node added to the statics since.
const EventEmitter = require('events/events.js');
require('../events/statics').addMissingStatics(EventEmitter);
module.exports = EventEmitter;

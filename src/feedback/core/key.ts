/** Before the id of a lesson, the key under which this browser keeps what its reader said of it. */
export const FEEDBACK_KEY = 'stagecraft-feedback:';

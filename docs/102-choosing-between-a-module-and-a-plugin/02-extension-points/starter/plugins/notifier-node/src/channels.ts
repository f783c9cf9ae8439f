/** What people are to be told. */
export interface NotifierMessage {
  text: string;
  urgent: boolean;
}

/** A way to reach people, such as email or a chat. */
export interface NotifierChannel {
  name: string;
  send(message: NotifierMessage): Promise<void>;
}

/** What a module can do to the notifier. */
export interface NotifierChannelsExtensionPoint {
  addChannel(channel: NotifierChannel): void;
}

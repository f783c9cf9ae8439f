import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** What people are to be told. */
export interface NotifierMessage {
  text: string;
  urgent: boolean;
}

// #region contract
/** A way to reach people, such as email or a chat. */
export interface NotifierChannel {
  name: string;
  send(message: NotifierMessage): Promise<void>;
}

/** What a module can do to the notifier. */
export interface NotifierChannelsExtensionPoint {
  addChannel(channel: NotifierChannel): void;
}
// #endregion

export const notifierChannelsExtensionPoint = createExtensionPoint<NotifierChannelsExtensionPoint>({
  id: 'notifier.channels',
});

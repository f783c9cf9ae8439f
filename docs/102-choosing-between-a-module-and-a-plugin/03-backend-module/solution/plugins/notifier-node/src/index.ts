export { notifierChannelsExtensionPoint } from './channels';
export type { NotifierChannel, NotifierChannelsExtensionPoint, NotifierMessage } from './channels';

export type { NotifierChannel, NotifierChannelsExtensionPoint, NotifierMessage } from './channels';

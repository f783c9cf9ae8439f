/** Why something does not bring a certificate's text. */
export type CarrierFault =
  /** More than is looked at. */
  | 'too-large'
  /** Neither a PNG nor a certificate's JSON nor a link to one. */
  | 'unknown'
  /** An image or a link, but without a certificate in it. */
  | 'empty'
  /** The end is missing. */
  | 'truncated'
  /** Changed on its way: a checksum is wrong, or the form is broken. */
  | 'damaged'
  /** Of a version that this site does not know. */
  | 'version';

/** Something that brings no certificate. Its message is a sentence or two for the reader: what is wrong, what to do. */
export class CarrierError extends Error {
  constructor(
    readonly fault: CarrierFault,
    message: string,
  ) {
    super(message);
    this.name = 'CarrierError';
  }
}

/** hash.js 1.1.7 has types for its index alone; one algorithm is a fraction of it. */
declare module 'hash.js/lib/hash/sha/256' {
  interface Sha256 {
    update(bytes: number[]): this;
    digest(): number[];
  }
  export default function sha256(): Sha256;
}

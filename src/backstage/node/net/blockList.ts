/** Shape of net.BlockList for packages that build one at import time; without a network nothing is ever checked. */
export class BlockList {
  readonly rules: string[] = [];
  addAddress(): void {}
  addRange(): void {}
  addSubnet(): void {}
  check(): boolean {
    return false;
  }
}

export function likelyCause(_message: string): string | undefined {
  return undefined;
}

import type { CatalogProcessor } from '@backstage/plugin-catalog-node';

/** Knows what an on-call rota means for a component. */
export class OnCallProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'acme-on-call';
  }
}

import { Link } from '@backstage/ui';
import { OnCallCard } from '../../on-call-react/src';

/** Leads to what Acme does when something is down. */
export function RunbooksCard() {
  return (
    <OnCallCard title="Runbooks">
      <Link href="https://runbooks.acme.example/">What to do when it is down</Link>
    </OnCallCard>
  );
}

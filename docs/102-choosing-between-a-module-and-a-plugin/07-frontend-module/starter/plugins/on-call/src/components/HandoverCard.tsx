import { OnCallCard } from './OnCallCard';

export function HandoverCard() {
  return <OnCallCard title="Handover notes">Nobody has written any yet.</OnCallCard>;
}

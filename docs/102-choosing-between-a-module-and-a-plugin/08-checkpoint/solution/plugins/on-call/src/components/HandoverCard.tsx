import { OnCallCard } from '../../../on-call-react/src';

export function HandoverCard() {
  return <OnCallCard title="Handover notes">Nobody has written any yet.</OnCallCard>;
}

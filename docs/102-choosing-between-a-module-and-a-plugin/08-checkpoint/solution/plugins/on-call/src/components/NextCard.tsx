import { OnCallCard } from '../../../on-call-react/src';

export function NextCard() {
  return <OnCallCard title="On call next">Fay Draft</OnCallCard>;
}

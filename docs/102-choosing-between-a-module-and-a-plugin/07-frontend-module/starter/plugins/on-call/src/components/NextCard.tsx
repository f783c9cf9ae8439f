import { OnCallCard } from './OnCallCard';

export function NextCard() {
  return <OnCallCard title="On call next">Fay Draft</OnCallCard>;
}

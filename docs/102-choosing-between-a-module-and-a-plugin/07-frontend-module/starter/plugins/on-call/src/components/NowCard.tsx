import { OnCallCard } from './OnCallCard';

export function NowCard() {
  return <OnCallCard title="On call now">Eli Fixture, until Monday 9:00</OnCallCard>;
}

export { OnCallCard } from './OnCallCard';
export { OnCallCardBlueprint } from './OnCallCardBlueprint';

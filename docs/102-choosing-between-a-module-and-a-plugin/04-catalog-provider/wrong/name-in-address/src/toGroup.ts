import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type GroupEntity,
} from '@backstage/catalog-model';
import type { Team } from './directory';

/** A team of the directory as an entity of the catalog. */
export function toGroup(team: Team): GroupEntity {
  const location = `url:https://people.acme.example/teams/${encodeURIComponent(team.name)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: team.id,
      title: team.name,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
    spec: {
      type: 'team',
      profile: { displayName: team.name, email: team.email },
      parent: team.department,
      children: [],
    },
  };
}

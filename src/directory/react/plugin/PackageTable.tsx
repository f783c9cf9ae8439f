import { sourceWords } from '../../core/health';
import { roleWords } from '../../core/roles';
import type { PluginPackage } from '../../core/types';
import styles from './plugin.module.css';

/** Its packages, with what is known of each. On a phone each row is a block of its own. */
export function PackageTable({ packages }: { readonly packages: readonly PluginPackage[] }) {
  return (
    <table className={styles.packages}>
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col">Role</th>
          <th scope="col">Version</th>
          <th scope="col">Published</th>
          <th scope="col">Known from</th>
        </tr>
      </thead>
      <tbody>
        {packages.map(each => (
          <tr key={each.name}>
            <th scope="row">
              <code>{each.name}</code>
            </th>
            <td data-label="Role">
              {roleWords[each.role]}
              {each.roleByName && ' (by its name)'}
            </td>
            <td data-label="Version">{each.facts?.version ?? 'Unknown'}</td>
            <td data-label="Published">{each.facts?.published ?? 'Not looked up'}</td>
            <td data-label="Known from">{sourceWords(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import React from 'react';
import { Icon } from '../workbench/parts/Icon';
import styles from './index.module.css';

const CHECKS = [
  'greets through the injected logger',
  'logs the greeting at level info',
  'has the plugin id example',
];

const Keyword = ({ children }: { readonly children: string }) => (
  <span className="tok-keyword">{children}</span>
);
const Text = ({ children }: { readonly children: string }) => (
  <span className="tok-string">{children}</span>
);

/** What a reader will do here, drawn: a plugin under the light, and the checks that it passes. */
export function StageDrawing() {
  return (
    <div
      role="img"
      aria-label="A plugin’s code, and below it three checks that pass."
      className={styles.stage}
    >
      <pre className={styles.code}>
        <Keyword>export const</Keyword>
        {' examplePlugin = createBackendPlugin({\n  pluginId: '}
        <Text>&apos;example&apos;</Text>
        {',\n  register(env) {\n    env.registerInit({\n      deps: { '}
        <mark>logger: coreServices.logger</mark>
        {' },\n      '}
        <Keyword>async</Keyword>
        {' init({ logger }) {\n        logger.info('}
        <Text>&apos;Hello from the example plugin&apos;</Text>
        {');\n      },\n    });\n  },\n});'}
      </pre>
      <ul className={styles.checks}>
        {CHECKS.map(name => (
          <li key={name}>
            <Icon name="passed" className={styles.tick} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

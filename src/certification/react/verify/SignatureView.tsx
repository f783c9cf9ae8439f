import React from 'react';
import clsx from 'clsx';
import { Icon } from '../../../workbench/parts/Icon';
import type { Signature } from '../../verify/signature';
import styles from './SignatureView.module.css';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const SIGN = { good: 'passed', bad: 'failed', unknown: 'todo' } as const;

/** Who signed a certificate, and whether that is worth anything here. Checked without any request. */
export function SignatureView({ signature }: { readonly signature: Signature }) {
  const { state, issuer, problems, from, until } = signature;
  return (
    <section
      className={clsx(styles.signature, styles[state])}
      aria-label="Signature"
      data-signature={state}
    >
      <Icon name={SIGN[state]} className={styles.icon} />
      <div>
        <p className={styles.title}>{titleOf(signature)}</p>
        {problems.map(problem => (
          <p key={problem}>{problem}</p>
        ))}
        {state === 'good' && (
          <p>
            {issuer} is an issuer that this site trusts. The signature covers the name, the dates,
            every solution and every answer.
            {from && ` Issued ${day.format(new Date(from))}`}
            {from && (until ? `, valid until ${day.format(new Date(until))}.` : '.')}
          </p>
        )}
      </div>
    </section>
  );
}

function titleOf({ state, issuer }: Signature): string {
  if (state === 'good') return `Signed by ${issuer}, and unchanged since.`;
  if (state === 'bad') return 'The signature does not hold.';
  return `Signed by somebody whom this site does not know: ${issuer}.`;
}

import React from 'react';
import type { ForeignCode } from '../link/useForeignCode';
import LinkNotice from './LinkNotice';

/** What a reader should know about code that came with a link, and what they can do with it. */
export default function ForeignNotice({ foreign }: { readonly foreign: ForeignCode }) {
  const { link, session, held, came } = foreign;
  if (link.state === 'failed') {
    return (
      <LinkNotice
        tone="failed"
        title="The code in this link was not opened."
        text={`${link.message} Nothing of it was run, and your own code is as you left it.`}
        actions={[{ label: 'Go on with mine', onPress: foreign.back }]}
      />
    );
  }
  if (session) {
    return (
      <LinkNotice
        tone="foreign"
        title="This code came with a link."
        text={`It isn’t yours, and not the course’s: read it before you run it. Your own code is as you left it.${
          foreign.otherVersion
            ? ' It was written for another version of this exercise, and may not fit this one.'
            : ''
        }`}
        actions={[
          ...(held ? [{ label: 'Run it', onPress: foreign.start }] : []),
          { label: 'Keep it as mine', onPress: foreign.keep },
          { label: 'Back to mine', onPress: foreign.back },
        ]}
      />
    );
  }
  if (came === 'kept') {
    return (
      <LinkNotice
        tone="done"
        title="The code from the link is yours now."
        text="It took the place of what you had. Until your next edit, you can have that back."
        actions={[{ label: 'Undo', onPress: foreign.undo }]}
      />
    );
  }
  if (came === 'back') {
    return <LinkNotice tone="done" title="This is your own code again." text="" actions={[]} />;
  }
  return null;
}

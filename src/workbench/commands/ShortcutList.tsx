import React, { Fragment } from 'react';
import buttons from '../parts/buttons.module.css';
import { Modal } from '../parts/Modal';
import modal from '../parts/Modal.module.css';
import { isAppleKeyboard, keyName, SHORTCUTS } from './shortcuts';
import styles from './Commands.module.css';

/** The keys of an exercise and of its editor. */
export default function ShortcutList({ onClose }: { onClose(): void }) {
  const isApple = isAppleKeyboard();
  return (
    <Modal label="Keyboard shortcuts" size="list" onClose={onClose}>
      <div className={styles.shortcuts}>
        <h2>Keyboard shortcuts</h2>
        {SHORTCUTS.map(({ where, keys }) => (
          <section key={where} aria-label={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(({ keys: presses, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {presses.map((together, index) => (
                      <Fragment key={index}>
                        {index > 0 && ' '}
                        <span className={styles.together}>
                          {together.map(key => (
                            <kbd key={key}>{keyName(key, isApple)}</kbd>
                          ))}
                        </span>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className={modal.actions}>
          <button type="button" className={buttons.quiet} onClick={onClose}>
            Close
          </button>
        </p>
      </div>
    </Modal>
  );
}

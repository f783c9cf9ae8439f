import { Alert, Button, Flex, TextField } from '@backstage/ui';
import { type FormEvent, useState } from 'react';

interface TodoFormProps {
  /** Adds a to-do with this title. When the promise rejects, the form says why. */
  onAdd(title: string): Promise<void>;
}

export function TodoForm({ onAdd }: TodoFormProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<Error>();
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    try {
      await onAdd(title);
      setTitle('');
      setError(undefined);
    } catch (thrown) {
      setError(thrown);
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit}>
      <Flex direction="column" gap="3" mb="4">
        <Flex align="end" gap="2">
          <TextField label="New to-do" value={title} onChange={setTitle} />
          <Button type="submit" isPending={isPending}>
            Add
          </Button>
        </Flex>
        {error && (
          <Alert role="alert" status="danger" icon title="Not added" description={reason(error)} />
        )}
      </Flex>
    </form>
  );
}

/** A `ResponseError` has the backend's own words in its cause. */
function reason({ cause, message }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

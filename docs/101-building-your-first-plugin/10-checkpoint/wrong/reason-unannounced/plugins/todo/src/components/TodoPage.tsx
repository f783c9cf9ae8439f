import { ResponseErrorPanel } from '@backstage/core-components';
import { Progress } from '@backstage/frontend-plugin-api';
import { Alert, Button, Container, Flex, List, ListRow, TextField } from '@backstage/ui';
import { type FormEvent, useState } from 'react';
import { useTodos } from '../useTodos';

interface TodoFormProps {
  /** When the promise rejects, the form says why. */
  onAdd(todo: { title: string; component: string }): Promise<void>;
}

function TodoForm({ onAdd }: TodoFormProps) {
  const [title, setTitle] = useState('');
  const [component, setComponent] = useState('');
  const [error, setError] = useState<Error>();
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    try {
      await onAdd({ title, component });
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
          <TextField label="Component" value={component} onChange={setComponent} />
          <Button type="submit" isPending={isPending}>
            Add
          </Button>
        </Flex>
        {error && <Alert status="danger" icon title="Not added" description={reason(error)} />}
      </Flex>
    </form>
  );
}

/** A `ResponseError` has the backend's own words in its cause. */
function reason({ cause, message }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

function Todos() {
  const { todos, error, add } = useTodos();
  if (error) return <ResponseErrorPanel error={error} />;
  if (!todos) return <Progress />;
  return (
    <>
      <TodoForm onAdd={add} />
      <List aria-label="To-dos" items={todos} renderEmptyState={() => 'Nothing to do.'}>
        {todo => <ListRow description={todo.component}>{todo.title}</ListRow>}
      </List>
    </>
  );
}

export function TodoPage() {
  return (
    <Container>
      <Todos />
    </Container>
  );
}

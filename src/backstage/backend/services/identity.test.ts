import { mockCredentials, ServiceFactoryTester } from '@backstage/backend-test-utils';
import { describe, expect, it } from 'vitest';
import { readAcmeEntities } from '../../acme';
import { GUEST, identityServices } from './identity';

const [auth, httpAuth] = identityServices;

/** What a plugin takes a request with this header for. */
async function principalOf(authorization?: string) {
  const service = await ServiceFactoryTester.from(httpAuth).getSubject('todo');
  const request = { headers: { ...(authorization && { authorization }) } };
  return (await service.credentials(request as never)).principal;
}

describe('who asks', () => {
  it('is the guest of the app, who is in the catalog, when nobody says', async () => {
    expect(await principalOf()).toEqual({ type: 'user', userEntityRef: GUEST });
    const names = readAcmeEntities()
      .filter(({ kind }) => kind === 'User')
      .map(({ metadata }) => `user:default/${metadata.name}`);
    expect(names).toContain(GUEST);
  });

  it('is whom a token names, or nobody at all', async () => {
    expect(await principalOf(mockCredentials.user.header('user:default/ada.example'))).toEqual({
      type: 'user',
      userEntityRef: 'user:default/ada.example',
    });
    expect(await principalOf(mockCredentials.none.header())).toEqual({ type: 'none' });
  });

  it('is still the guest where a plugin asks another on behalf of them', async () => {
    const service = await ServiceFactoryTester.from(auth).getSubject('catalog');
    const { token } = await service.getPluginRequestToken({
      onBehalfOf: mockCredentials.user(GUEST),
      targetPluginId: 'todo',
    });
    expect(await principalOf(`Bearer ${token}`)).toMatchObject({
      type: 'user',
      userEntityRef: GUEST,
      actor: { type: 'service' },
    });
  });
});

/** Who is called when a service fails. */
export interface Registration {
  service: string;
  rota: string;
  /** Minutes until the next person is called. */
  escalateAfter: number;
}

/** Acme's on-call system. A real client would send requests to it; this one keeps what it is told. */
export class OnCallSystem {
  readonly #registrations = new Map<string, Registration>();

  /** Registers a service and gives the address of its entry. A second time, it replaces the first. */
  async register(registration: Registration): Promise<{ url: string }> {
    this.#registrations.set(registration.service, { ...registration });
    return { url: this.urlOf(registration.service) };
  }

  /** Where the entry of a service is, or would be. */
  urlOf(service: string): string {
    return `https://on-call.acme.example/services/${service}`;
  }

  async find(service: string): Promise<Registration | undefined> {
    return this.#registrations.get(service);
  }
}

export const onCallSystem = new OnCallSystem();

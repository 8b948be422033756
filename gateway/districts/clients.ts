import type { Deployment, DistrictRegister } from '../horizontal/register';
import { DistrictClient, type DistrictClientOptions } from './client';

/** One client for each deployment, kept for as long as it stays where it is. */
export class DistrictClients {
  private readonly clients = new Map<string, DistrictClient>();

  constructor(private readonly options: DistrictClientOptions) {}

  of({ code, url }: Deployment): Pick<DistrictClient, 'ask'> {
    const known = this.clients.get(code);
    if (known?.url === url) return known;
    void known?.close();
    const client = new DistrictClient(code, url, this.options);
    this.clients.set(code, client);
    return client;
  }

  /** Closes the connections to deployments that are no longer where they were. */
  keepOnly({ deployments }: DistrictRegister): void {
    const urls = new Map(deployments.map(({ code, url }) => [code as string, url]));
    for (const [code, client] of this.clients) {
      if (urls.get(code) === client.url) continue;
      this.clients.delete(code);
      void client.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
    this.clients.clear();
  }
}

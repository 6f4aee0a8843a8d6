/** `npm run chaos:postgres -- [--runs N] [--seed S] [--keep]`: the same with boards in a real PostgreSQL, which faults befall too. */
import { runChaos } from '../../../main/testing/chaos/chaos.ts';
import { startServer } from '../server.ts';

await runChaos(async () => {
  // As docs/POSTGRES.md has servers: they miss whoever is cut off.
  const server = await startServer({
    tcp_keepalives_idle: 5,
    tcp_keepalives_interval: 2,
    tcp_keepalives_count: 3,
    tcp_user_timeout: '10s',
    client_connection_check_interval: '2s',
    idle_in_transaction_session_timeout: '10s',
  });
  return {
    get port() {
      return server.port;
    },
    async place() {
      const address = new URL(await server.database());
      const name = address.pathname.slice(1);
      return {
        address(port) {
          address.port = String(port);
          return address.href;
        },
        async entry(index) {
          const [row] = await server.query('SELECT leaf FROM ostraka.entries WHERE position = $1', [index], name);
          return (row?.leaf as Buffer | undefined) ?? null;
        },
      };
    },
    start: () => server.start(),
    stop: (how) => server.stop(how === 'crash' ? 'SIGQUIT' : 'SIGINT'),
    async endSessions() {
      await server.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL',
      );
    },
    end: () => server.close(),
  };
});

const { createConnection } = require('mysql2/promise');

/** Looks once for a MySQL server; tests/support/engines.ts reads what was found. */
module.exports = async function findMysql() {
  const url = process.env.TEST_MYSQL_SERVER ?? 'mysql://root@127.0.0.1:3306/';
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 2000 });
    await connection.query('SELECT 1');
    await connection.end();
    process.env.TEST_MYSQL_URL = url;
  } catch {
    delete process.env.TEST_MYSQL_URL;
    if (process.env.REQUIRE_MYSQL === '1')
      throw new Error(`REQUIRE_MYSQL is set, and no MySQL server answers at ${url}.`);
  }
};

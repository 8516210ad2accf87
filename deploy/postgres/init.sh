#!/bin/sh
# Runs once, on an empty server: a role that may do nothing beyond its own database.
set -e
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" --username postgres --dbname postgres <<'SQL'
CREATE ROLE phan_vai LOGIN PASSWORD :'password';
CREATE DATABASE phan_vai OWNER phan_vai ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0;
REVOKE ALL ON DATABASE phan_vai FROM PUBLIC;
-- Through the pooler a connection can't ask for it itself; what may take longer says so.
ALTER ROLE phan_vai IN DATABASE phan_vai SET statement_timeout = '5s';
SQL

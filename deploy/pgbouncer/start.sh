#!/bin/sh
set -e
umask 077
printf '"phan_vai" "%s"\n' "$(printf %s "$DATABASE_PASSWORD" | sed 's/"/""/g')" > /etc/pgbouncer/users.txt
exec pgbouncer /etc/pgbouncer/pgbouncer.ini

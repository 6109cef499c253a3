-- Run once as a superuser, in the database of the application, before its first start:
--   JIANGHENG_DB_OWNER_PASSWORD=… JIANGHENG_DB_PASSWORD=… psql --dbname jiangheng --file roles.sql
-- jiangheng_owner owns the tables and migrates them; the application works as jiangheng, which the migrations give what it needs.
\getenv owner_password JIANGHENG_DB_OWNER_PASSWORD
\getenv runtime_password JIANGHENG_DB_PASSWORD
create role jiangheng_owner login password :'owner_password';
create role jiangheng login password :'runtime_password';
select current_database() as database \gset
alter database :"database" owner to jiangheng_owner;
revoke create on schema public from public;

package org.jiangheng.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fingerprint of all that could be changed from outside: of the engine's tables, and of who is in which group. */
final class EngineState {

    private static final List<String> TABLES = List.of(
            "act_ru_task",
            "act_ru_execution",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_filter",
            "act_ru_authorization",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_procinst",
            "act_hi_varinst",
            "act_hi_taskinst",
            "act_re_deployment",
            "act_re_procdef",
            "act_id_user",
            "act_id_group",
            "act_id_membership",
            "jiangheng.party_account_group");

    private EngineState() {}

    static List<String> of(JdbcClient database) {
        return TABLES.stream()
                .map(table -> database.sql("select '" + table + " ' || count(*) || ' ' "
                                + "|| coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                + table + " t")
                        .query(String.class)
                        .single())
                .toList();
    }

    /** How many cells of the engine's tables, of whatever kind, hold this text. */
    static long cellsWith(String text, JdbcClient database) {
        return database
                .sql(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' "
                                + "and table_name like 'act\\_%' and data_type in ('character varying', 'text', 'bytea')")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(column -> holding(text, column.split("\\.")[0], column.split("\\.")[1], database))
                .sum();
    }

    private static long holding(String text, String table, String column, JdbcClient database) {
        return database.sql(
                        "select count(*) from " + table + " where position(encode(convert_to(:text, 'UTF8'), 'hex') in "
                                + "encode(case when pg_typeof(" + column + ") = 'bytea'::regtype then " + column
                                + "::text::bytea "
                                + "else convert_to(" + column + "::text, 'UTF8') end, 'hex')) > 0")
                .param("text", text)
                .query(Long.class)
                .single();
    }
}

package org.jiangheng.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jiangheng.kernel.Signature;

/** Reads {@code <verb>_by}, {@code <verb>_name}, {@code <verb>_at}. */
final class Signatures {

    private Signatures() {}

    static Optional<Signature> of(ResultSet row, String verb) throws SQLException {
        return row.getString(verb + "_by") == null ? Optional.empty() : Optional.of(required(row, verb));
    }

    static Signature required(ResultSet row, String verb) throws SQLException {
        return new Signature(
                row.getString(verb + "_by"),
                row.getString(verb + "_name"),
                row.getObject(verb + "_at", OffsetDateTime.class).toInstant());
    }
}

package doorstep.database;

import doorstep.kernel.Problem;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk however it comes up: Java and PostgreSQL both say it in an exception's depths. */
public final class DiskFull {
    private static final String SQL_STATE = "53100";

    private DiskFull() {}

    public static boolean causes(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String message = at.getMessage();
            if (at instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())
                    || message != null && message.contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** The problem to throw when the disk is full, else what was to be thrown anyway. */
    static RuntimeException or(Throwable thrown, RuntimeException otherwise) {
        return causes(thrown) ? new Problem(DatabaseProblem.DISK_FULL) : otherwise;
    }
}

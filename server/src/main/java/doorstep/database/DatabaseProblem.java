package doorstep.database;

import doorstep.kernel.Problem;

/** What can be wrong with the ground; most of it is said on the terminal before anything is served. */
public enum DatabaseProblem implements Problem.Code {
    FOLDER_IN_USE,
    FOLDER_UNREACHABLE,
    FOLDER_UNWRITABLE,
    FOLDER_BADLY_NAMED,
    FOLDER_OTHER_POSTGRES,
    DISK_FULL,
    MACHINE_UNSUPPORTED,
    NO_UNPRIVILEGED_USER,
    NOT_STARTED,
    BAD_URL,
    UNREACHABLE,
    TOO_OLD,
    NO_ROLE_RIGHT,
    NEWER_SCHEMA,
    MIGRATION_FAILED,
    NOT_DURABLE,
    WRONG_LOCALE,
    NOT_EMPTY,
    BAD_BACKUP,
    BACKUP_UNWRITABLE,
    /** All connections are taken for longer than anyone should wait. */
    BUSY,
    /** PostgreSQL is stopped or starting again. */
    AWAY;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.UNAVAILABLE;
    }
}

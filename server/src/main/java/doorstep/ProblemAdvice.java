package doorstep;

import doorstep.database.DatabaseProblem;
import doorstep.database.DiskFull;
import doorstep.database.EmbeddedPostgres;
import doorstep.document.SheetDownload;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Tells every refusal the same way (RFC 9457): status, stable code, one plain sentence in the reader's language. Nothing of the
 * request is repeated in it, so that a refusal for what exists elsewhere equals one for what does not exist.
 */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What PostgreSQL calls a character that it cannot keep: in a text, in JSON. */
    private static final Set<String> NUL_STATES = Set.of("22021", "22P05");

    private final ObjectProvider<EmbeddedPostgres> postgres;

    ProblemAdvice(ObjectProvider<EmbeddedPostgres> postgres) {
        this.postgres = postgres;
    }

    /** The body of {@code application/problem+json}; what it is about only where the problem's place said so. */
    record Told(
            int status, String code, String title, @Nullable Ref about) {
        static Told of(Problem problem, Locale language) {
            return new Told(
                    problem.code().kind().status(), problem.code().code(), problem.sentence(language), problem.about());
        }
    }

    /** Whoever asked has gone away, in the middle of a download for instance: nobody is left to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("whoever asked has gone: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Told> problem(Problem problem, Locale language) {
        return tell(problem, language);
    }

    @ExceptionHandler
    ResponseEntity<Told> unreadable(HttpMessageNotReadableException e, Locale language) {
        return tell(problemIn(e, WebProblem.UNREADABLE), language);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class,
        HttpMediaTypeException.class,
        BindException.class
    })
    ResponseEntity<Told> badValue(Exception e, Locale language) {
        return tell(new Problem(WebProblem.BAD_VALUE), language);
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<Told> noSuchPage(Exception e, Locale language) {
        return tell(new Problem(WebProblem.NO_SUCH_PAGE), language);
    }

    @ExceptionHandler
    ResponseEntity<Told> tooLarge(MaxUploadSizeExceededException e, Locale language) {
        return tell(new Problem(WebProblem.TOO_LARGE), language);
    }

    @ExceptionHandler
    ResponseEntity<Told> doesNotFit(DataIntegrityViolationException e, Locale language) {
        if (DiskFull.causes(e)) {
            return away(e, language);
        }
        return tell(new Problem(isNul(e) ? WebProblem.NUL_CHARACTER : WebProblem.DOES_NOT_FIT), language);
    }

    /** Also when the commit itself failed: then nothing was acknowledged, and the same id may be sent again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Told> away(Exception e, Locale language) {
        if (DiskFull.causes(e)) {
            return tell(new Problem(DatabaseProblem.DISK_FULL), language);
        }
        if (isBusy(e)) {
            return tell(new Problem(DatabaseProblem.BUSY), language);
        }
        LOG.warn("database: {}", e.toString());
        EmbeddedPostgres ours = postgres.getIfAvailable();
        return tell(new Problem(ours == null ? DatabaseProblem.AWAY : ours.whyAway()), language);
    }

    /** Nothing can be told any more: thrown on, so that the connection breaks and nobody takes half a file for the whole. */
    @ExceptionHandler
    void cutOff(SheetDownload.CutOff e) {
        LOG.warn("a download was cut off: {}", String.valueOf(e.getCause()));
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Told> broken(Exception e, Locale language) {
        LOG.error("a mistake of ours", e);
        return tell(new Problem(WebProblem.BROKEN), language);
    }

    private static ResponseEntity<Told> tell(Problem problem, Locale language) {
        return ResponseEntity.status(problem.code().kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Told.of(problem, language));
    }

    private static Problem problemIn(Throwable thrown, WebProblem otherwise) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem;
            }
        }
        return new Problem(otherwise);
    }

    /** A U+0000 that came another way than in JSON: in an address, or in a file. */
    private static boolean isNul(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && NUL_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** No connection was free in time. With a cause, none could be made: then it is not for the crowd. */
    private static boolean isBusy(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException && at.getCause() == null) {
                return true;
            }
        }
        return false;
    }
}

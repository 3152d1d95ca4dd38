package doorstep.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;

/** Sends a workbook while it is written. */
public final class SheetDownload {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDownload() {}

    /** A download that broke off after its first bytes had gone: it cannot be refused any more, only broken off. */
    public static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        CutOff(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Writes the whole answer. What fails before anything was sent is told like any refusal.
     *
     * @param name of the file and of its sheet
     * @throws CutOff when it fails later, or the reader has gone
     */
    public static void send(
            HttpServletResponse response, String name, List<SheetOut.Column> columns, Consumer<SheetOut> lines) {
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            SheetOut.write(response.getOutputStream(), name, columns, lines);
        } catch (IOException e) {
            throw new CutOff(e);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new CutOff(e);
            }
            response.reset();
            throw e;
        }
    }
}

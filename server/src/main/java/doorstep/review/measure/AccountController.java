package doorstep.review.measure;

import doorstep.document.PaperDocx;
import doorstep.document.SheetDownload;
import doorstep.document.SheetOut;
import doorstep.kernel.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The account of a round, on the page and as a file; and what of it the public may read. */
@RestController
@RequestMapping("/api/rounds/{id}")
class AccountController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Accounts accounts;
    private final Promises promises;

    AccountController(Accounts accounts, Promises promises) {
        this.accounts = accounts;
        this.promises = promises;
    }

    /** As what it is taken along. */
    enum Format {
        XLSX,
        DOCX
    }

    /** @param rows what stands in the columns, as text */
    record AccountTable(String round, LocalDate on, List<String> columns, List<List<String>> rows) {}

    @GetMapping("/account")
    AccountTable account(Actor actor, @PathVariable UUID id, @RequestParam LocalDate on) {
        Account account = accounts.read(actor, id, on);
        return new AccountTable(
                account.round(),
                on,
                Account.heads().stream().map(SheetOut.Column::header).toList(),
                account.lines().stream()
                        .map(line -> Account.cells(line).stream()
                                .map(cell ->
                                        Objects.requireNonNullElse(cell, "").toString())
                                .toList())
                        .toList());
    }

    @GetMapping("/account/file")
    void take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam LocalDate on,
            @RequestParam Format format,
            HttpServletResponse response)
            throws IOException {
        Account account = accounts.take(actor, id, on);
        String name = account.title() + " " + on;
        if (format == Format.XLSX) {
            SheetDownload.send(
                    response,
                    name,
                    Account.heads(),
                    sheet -> account.lines().forEach(line -> sheet.line(Account.cells(line))));
            return;
        }
        response.setContentType(DOCX);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(PaperDocx.of(account.paper()));
    }

    record Release(boolean released) {}

    /** What the public would read of it now. */
    @GetMapping("/promises")
    Promises.Ahead promises(Actor actor, @PathVariable UUID id) {
        return promises.ahead(actor, id);
    }

    @PostMapping("/release")
    void release(Actor actor, @PathVariable UUID id, @RequestBody Release body) {
        promises.release(actor, id, body.released());
    }
}

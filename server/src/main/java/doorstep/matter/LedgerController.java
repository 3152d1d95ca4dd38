package doorstep.matter;

import doorstep.document.SheetDownload;
import doorstep.kernel.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers as workbooks. */
@RestController
@RequestMapping("/api/ledgers")
class LedgerController {
    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** What was registered from one day to another, as far as this person may see it. */
    @GetMapping("/{ledger}")
    void take(
            Actor actor,
            @PathVariable Ledger ledger,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            HttpServletResponse response) {
        ledgers.begin(actor, ledger, from, to);
        String name = ledger.title() + " " + from + " " + to;
        SheetDownload.send(
                response,
                name,
                ledger.columns().stream().map(Ledger.Column::head).toList(),
                sheet -> ledgers.fill(actor, ledger, from, to, sheet));
    }
}

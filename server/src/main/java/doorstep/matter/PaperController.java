package doorstep.matter;

import doorstep.document.Paper;
import doorstep.document.PaperDocx;
import doorstep.document.PaperPdf;
import doorstep.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of one matter, as files. */
@RestController
@RequestMapping("/api/matters/{id}/papers")
class PaperController {
    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    /** As what a paper is wanted: to print, or to change a word. */
    enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    record Wanted(PaperKind paper, Format format) {}

    @GetMapping
    List<Papers.PaperLine> list(Actor actor, @PathVariable UUID id) {
        return papers.list(actor, id);
    }

    /** The file. Not by GET: opening one that names somebody leaves a line in the trail. */
    @PostMapping
    ResponseEntity<byte[]> open(Actor actor, @PathVariable UUID id, @RequestBody Wanted wanted) {
        Paper paper = papers.open(actor, id, wanted.paper());
        byte[] file = wanted.format() == Format.PDF ? PaperPdf.of(paper) : PaperDocx.of(paper);
        String name = paper.title() + "." + wanted.format().name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.format().type))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", ""), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}

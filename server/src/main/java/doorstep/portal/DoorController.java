package doorstep.portal;

import doorstep.matter.ResidentMatter;
import doorstep.matter.Word;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The resident's door. Code and secret travel in bodies only, so that no log or history keeps them. */
@RestController
@RequestMapping("/api/door")
class DoorController {
    private final Door door;

    DoorController(Door door) {
        this.door = door;
    }

    record Code(String code) {}

    record CodeAndSecret(String code, String secret) {}

    record GivenWord(
            String code,
            String secret,
            UUID matter,
            Word word,
            boolean wantsCall,
            @Nullable String note) {}

    record Correction(String code, String secret, UUID matter, String words) {}

    /** What a code alone opens. */
    record Glimpse(
            String label,
            String stage,
            boolean over,
            Instant heardAt,
            Instant registeredAt,
            @Nullable String unit,
            @Nullable String dutyPhone,
            @Nullable LocalDate dueOn,
            List<String> count,
            @Nullable LocalDate servedOn,
            @Nullable Instant endedAt) {
        static Glimpse of(ResidentMatter matter) {
            return new Glimpse(
                    matter.label(),
                    matter.stage(),
                    matter.over(),
                    matter.heardAt(),
                    matter.registeredAt(),
                    matter.unit(),
                    matter.dutyPhone(),
                    matter.dueOn(),
                    matter.count(),
                    matter.servedOn(),
                    matter.endedAt());
        }
    }

    @PostMapping("/look")
    List<Glimpse> look(@RequestBody Code body, HttpServletRequest request, Locale language) {
        return door.look(body.code(), request.getRemoteAddr(), language).stream()
                .map(Glimpse::of)
                .toList();
    }

    @PostMapping("/open")
    List<ResidentMatter> open(@RequestBody CodeAndSecret body, HttpServletRequest request, Locale language) {
        return door.open(body.code(), body.secret(), request.getRemoteAddr(), language);
    }

    @PostMapping("/words")
    void giveWord(@RequestBody GivenWord body, HttpServletRequest request) {
        door.giveWord(
                body.code(),
                body.secret(),
                request.getRemoteAddr(),
                body.matter(),
                body.word(),
                body.wantsCall(),
                body.note());
    }

    @PostMapping("/corrections")
    void correct(@RequestBody Correction body, HttpServletRequest request) {
        door.correct(body.code(), body.secret(), request.getRemoteAddr(), body.matter(), body.words());
    }
}

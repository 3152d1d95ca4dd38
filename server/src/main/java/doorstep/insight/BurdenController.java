package doorstep.insight;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 减负意见: anybody may say that a field or a step is useless; the forms' owner reads it. */
@RestController
@RequestMapping("/api/burden-remarks")
class BurdenController {
    private final Burdens burdens;

    BurdenController(Burdens burdens) {
        this.burdens = burdens;
    }

    /** Which field or step of which form; a word if they like. */
    record Remark(String form, String item, @Nullable String word) {}

    @PostMapping
    void remark(Actor actor, @RequestBody Remark body) {
        burdens.remark(actor, body.form(), body.item(), body.word());
    }

    @GetMapping
    List<BurdenStore.Count> read(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return burdens.read(actor);
    }
}

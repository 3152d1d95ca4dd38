package doorstep.clock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {
    private final @Nullable Path rules;

    /** @param rules the folder with the county's own calendar and deadline files */
    ClockConfiguration(@Value("${doorstep.rules:}") String rules) {
        this.rules = rules.isEmpty() ? null : Path.of(rules);
    }

    @Bean
    @ConditionalOnMissingBean
    Time time() {
        return Time.system();
    }

    @Bean
    WorkCalendar workCalendar() {
        return RuleFiles.calendar(rules);
    }

    @Bean
    Deadlines deadlines(WorkCalendar calendar) {
        return new Deadlines(calendar, RuleFiles.rules(rules));
    }
}

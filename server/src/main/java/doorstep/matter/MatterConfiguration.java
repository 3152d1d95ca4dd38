package doorstep.matter;

import doorstep.matter.kind.Lifecycles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatterConfiguration {
    /** Read and checked at start: a wrong file stops it. */
    @Bean
    Lifecycles lifecycles() {
        return Lifecycles.load();
    }
}

package doorstep.cast;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole schema with nothing in it: no places, no people. */
public class Bare implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("server", TestGround.fresh());
        context.getBeanFactory().registerSingleton("time", TestGround.clock());
    }
}

package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine with our own query of tasks, in which being assignee or candidate is the permission. Our file was made from the
 * engine's; with another engine it has to be made again, so the system does not start on any other.
 */
@Configuration(proxyBeanMethods = false)
class GuardedEngine {

    static final String STOCK = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    static final String OURS = "org/jiangheng/workflow/Task.xml";
    /** SHA-256 of the engine's file that ours was made from (7.24.0). */
    static final String MADE_FROM = "616c3e9cdf4055cab8493558ece2d3bce0a3edb7bb9fe88570758b5103caf821";

    @Bean
    ProcessEngineConfigurationImpl processEngineConfigurationImpl(List<ProcessEnginePlugin> plugins) {
        var engine = CamundaSpringBootUtil.initCustomFields(new Mapped());
        engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
        return engine;
    }

    static void requireKnownEngine() {
        var found = sha256(read(STOCK));
        if (!MADE_FROM.equals(found)) {
            throw new IllegalStateException("The engine's task query is not the one ours was made from: " + found
                    + ". Make " + OURS + " again (decision 022).");
        }
    }

    private static byte[] read(String resource) {
        try (var stream = GuardedEngine.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the engine's list of mappings with ours in the place of its own for tasks. */
    private static final class Mapped extends SpringProcessEngineConfiguration {

        @Override
        protected InputStream getMyBatisXmlConfigurationSteam() {
            requireKnownEngine();
            var stock = new String(read(DEFAULT_MYBATIS_MAPPING_FILE), StandardCharsets.UTF_8);
            if (!stock.contains(STOCK)) {
                throw new IllegalStateException("The engine does not read " + STOCK);
            }
            return new ByteArrayInputStream(stock.replace(STOCK, OURS).getBytes(StandardCharsets.UTF_8));
        }
    }
}

//! The certificates that we trust, and the safe link.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::error::SmtpError;

/// Whose certificates count. There is no way to take any.
#[derive(Clone, Debug)]
pub struct Trust(Arc<ClientConfig>);

impl Trust {
    /// The public authorities that browsers trust too.
    ///
    /// # Errors
    /// [`SmtpError::Tls`] if the cryptography cannot be set up.
    pub fn public() -> Result<Self, SmtpError> {
        let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        Self::of(roots)
    }

    /// The authorities of a PEM file, and no others.
    ///
    /// # Errors
    /// [`SmtpError::NoCertificate`] if it holds none, and as [`Self::public`].
    pub fn private(pem: &[u8]) -> Result<Self, SmtpError> {
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|_| SmtpError::NoCertificate)?;
            let added = roots.add(certificate);
            added.map_err(|_| SmtpError::NoCertificate)?;
        }
        if roots.is_empty() {
            return Err(SmtpError::NoCertificate);
        }
        Self::of(roots)
    }

    fn of(roots: RootCertStore) -> Result<Self, SmtpError> {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|cause| tls_error("TLS", &cause))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }

    /// Shakes hands with `host` and checks that its certificate stands for that name.
    pub(super) fn wrap(
        &self,
        host: &str,
        mut link: TcpStream,
    ) -> Result<StreamOwned<ClientConnection, TcpStream>, SmtpError> {
        let name =
            ServerName::try_from(host.to_owned()).map_err(|cause| tls_error(host, &cause))?;
        let mut client = ClientConnection::new(Arc::clone(&self.0), name)
            .map_err(|cause| tls_error(host, &cause))?;
        while client.is_handshaking() {
            let shaken = client.complete_io(&mut link);
            shaken.map_err(|cause| tls_error(host, &cause))?;
        }
        Ok(StreamOwned::new(client, link))
    }
}

fn tls_error(host: &str, cause: &dyn std::error::Error) -> SmtpError {
    SmtpError::Tls {
        host: host.to_owned(),
        cause: cause.to_string(),
    }
}

# Build: the SDK, with Node.js for the page of GraphiQL.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/KnowledgeGraph.Host -c Release -o /app

# Run: no shell, no root, nothing that is written to.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
COPY graph-schema graph-schema
COPY seed seed
ENV DOTNET_EnableDiagnostics=0 KG_URLS=http://0.0.0.0:5080
EXPOSE 5080
USER $APP_UID
ENTRYPOINT ["dotnet", "kg.dll"]
